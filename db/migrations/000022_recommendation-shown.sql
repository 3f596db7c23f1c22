-- What is recommended from an assessment is shown to the member together with its draft, not before; and again hidden when the
-- draft is taken back. What is recommended without an assessment is shown at once.
drop policy its_member on recommendation;
create policy its_member on recommendation for select using (member_id = app_institution()
  and (assessment_id is null or (network_id, assessment_id) in (select a.network_id, a.assessment_id from assessment a
    where a.member_id = app_institution() and a.state in ('member_comment', 'validated', 'action_plan_approved', 'closed'))));

drop policy its_member on recommendation_finding;
create policy its_member on recommendation_finding for select using (member_id = app_institution()
  and (network_id, recommendation_id) in (select r.network_id, r.recommendation_id from recommendation r where r.member_id = app_institution()));

drop policy its_member on plan_item_recommendation;
create policy its_member on plan_item_recommendation for select using (member_id = app_institution()
  and (network_id, recommendation_id) in (select r.network_id, r.recommendation_id from recommendation r where r.member_id = app_institution()));
