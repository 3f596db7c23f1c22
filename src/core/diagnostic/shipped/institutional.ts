import type { FrameworkJson } from '../framework-json.ts'
import { criterion as c, dimension, maturityBands, maturityScale, ourOwn, text } from './write-framework.ts'

const must = { mandatory: true } as const

/** Institutional diagnostic: eight dimensions; weights are a proposal that a network changes in a version of its own. */
export const institutional: FrameworkJson = {
  slug: 'institutional', version: '1', ...ourOwn, rollup: 'WEIGHTED_MEAN', scale: maturityScale, bands: maturityBands,
  title: text(['Institutional diagnostic', 'Diagnostic institutionnel', 'التشخيص المؤسسي', "Isuzuma ry'ikigo"]),
  dimensions: [
    dimension('governance', ['Governance', 'Gouvernance', 'الحكامة', 'Imiyoborere'], 15, [
      c('board-meets', ['The board meets as its statutes say, and its decisions are followed up', 'Le conseil se réunit selon les statuts et suit ses décisions', 'يجتمع المجلس وفق النظام الأساسي ويتابع قراراته', "Inama y'ubutegetsi iterana uko amategeko abiteganya, igakurikirana ibyemezo byayo"], must),
      c('strategy', ['A strategic plan with figures guides the year’s budget', 'Un plan stratégique chiffré guide le budget de l’année', 'خطة استراتيجية مرقمة توجه ميزانية السنة', "Igenamigambi rifite imibare riyobora ingengo y'imari y'umwaka"], must),
      c('conflicts', ['Conflicts of interest are declared and kept out of decisions', 'Les conflits d’intérêts sont déclarés et tenus hors des décisions', 'يصرح بتضارب المصالح ويستبعد من القرارات', "Inyungu zibangikanye ziratangazwa kandi ntizigira uruhare mu byemezo"]),
    ]),
    dimension('products', ['Products and services', 'Produits et services', 'المنتجات والخدمات', 'Serivisi zitangwa'], 10, [
      c('product-fit', ['Products are built on what clients said they need and can repay', 'Les produits partent des besoins et de la capacité de remboursement exprimés', 'تبنى المنتجات على حاجات الزبناء وقدرتهم على الأداء', "Serivisi zishingira ku byo abakiriya bakeneye n'ubushobozi bwo kwishyura"], must),
      c('pricing', ['Prices cover cost and are compared with the market', 'Les prix couvrent les coûts et sont comparés au marché', 'تغطي الأسعار التكاليف وتقارن بالسوق', 'Ibiciro bihwanye n’ikiguzi kandi bigereranywa n’isoko']),
      c('channels', ['Clients reach the institution near to them and by telephone', 'Les clients joignent l’institution près de chez eux et par téléphone', 'يصل الزبناء إلى المؤسسة قريبا منهم وبالهاتف', 'Abakiriya bagera ku kigo hafi yabo no kuri telefone']),
    ]),
    dimension('procedures-and-control', ['Procedures and internal control', 'Procédures et contrôle interne', 'المساطر والمراقبة الداخلية', "Amabwiriza n'igenzura ry'imbere"], 15, [
      c('credit-manual', ['A credit manual is approved, known to the staff and used in files', 'Un manuel de crédit est approuvé, connu du personnel et appliqué aux dossiers', 'دليل القروض معتمد ومعروف لدى المستخدمين ومطبق في الملفات', "Igitabo cy'inguzanyo cyemejwe, abakozi barakizi kandi bagikoresha"], must),
      c('two-people', ['No person alone grants, pays out and books a loan', 'Nul n’accorde, ne décaisse et ne comptabilise seul un crédit', 'لا يمنح شخص واحد القرض ويصرفه ويسجله وحده', 'Nta muntu umwe utanga inguzanyo, ayishyikiriza nyirayo kandi akanayandika'], must),
      c('internal-audit', ['Internal audit visits branches by risk and its points are closed', 'L’audit interne visite les agences selon le risque et ses points sont levés', 'يزور التدقيق الداخلي الوكالات حسب المخاطر وتعالج ملاحظاته', "Ubugenzuzi bw'imbere busura amashami hakurikijwe ingorane, ibyo bwabonye bigakosorwa"]),
    ]),
    dimension('people', ['People', 'Ressources humaines', 'الموارد البشرية', 'Abakozi'], 10, [
      c('job-profiles', ['Each post has a description, and each person a yearly talk on the work', 'Chaque poste a une fiche et chaque personne un entretien annuel', 'لكل منصب بطاقة وصف ولكل مستخدم مقابلة سنوية', 'Buri mwanya ufite inshingano zanditse, buri mukozi akaganirizwa buri mwaka']),
      c('training-plan', ['Training follows a plan drawn from the needs found', 'La formation suit un plan tiré des besoins constatés', 'يتبع التكوين خطة مبنية على الحاجات المرصودة', 'Amahugurwa akurikiza gahunda ishingiye ku byo abakozi bakeneye'], must),
      c('incentives', ['Incentives reward quality of the portfolio and care for clients, not volume alone', 'Les primes récompensent la qualité du portefeuille et le soin du client, pas le seul volume', 'تكافئ التحفيزات جودة المحفظة والعناية بالزبون لا الحجم وحده', "Agahimbazamusyi gahemba ubwiza bw'inguzanyo no kwita ku bakiriya, si ubwinshi gusa"]),
    ]),
    dimension('financial-performance', ['Financial performance', 'Performance financière', 'الأداء المالي', 'Umusaruro w’imari'], 20, [
      c('sustainability', ['Revenue covers all cost, and the board reads why when it does not', 'Les produits couvrent toutes les charges ; sinon le conseil sait pourquoi', 'تغطي الإيرادات كل التكاليف، وإلا عرف المجلس السبب', "Ibyinjira bihwanye n'ikiguzi cyose; iyo bitabaye inama irabisobanurirwa"], must),
      c('portfolio-quality', ['Arrears are measured daily, provisioned and acted on by branch', 'Les impayés sont mesurés chaque jour, provisionnés et traités par agence', 'تقاس المتأخرات يوميا وتخصص لها مخصصات وتعالج بكل وكالة', 'Ibirarane bipimwa buri munsi, bigateganyirizwa kandi bigakurikiranwa muri buri shami'], must),
      c('accounts', ['Accounts close within the month and are audited each year without reserve', 'Les comptes sont arrêtés dans le mois et audités chaque année sans réserve', 'تحصر الحسابات خلال الشهر وتدقق سنويا دون تحفظ', "Ibaruramari rifungwa buri kwezi kandi rigenzurwa buri mwaka nta nenge"], must),
    ]),
    dimension('information-system', ['Information system', "Système d'information", 'نظام المعلومات', "Uburyo bw'ikoranabuhanga"], 10, [
      c('single-truth', ['Loans, cash and accounts agree in one system at the end of each day', 'Crédits, caisse et comptabilité concordent chaque soir dans un seul système', 'تتطابق القروض والصندوق والمحاسبة يوميا في نظام واحد', 'Inguzanyo, isanduku n’ibaruramari bihura muri sisitemu imwe buri munsi'], must),
      c('reports-used', ['Managers decide with reports they can trace to the entries', 'Les responsables décident avec des rapports traçables jusqu’aux écritures', 'يقرر المسؤولون بتقارير يمكن تتبعها إلى القيود', 'Abayobozi bafata ibyemezo bashingiye kuri raporo zigaragaza inkomoko yazo']),
      c('continuity', ['Data are backed up away from the branch, and a return from the copy was tried', 'Les données sont sauvegardées hors de l’agence et une restauration a été essayée', 'تحفظ البيانات خارج الوكالة وجربت استعادتها', 'Amakuru abikwa ahandi kandi kuyagarura byarageragejwe']),
    ]),
    dimension('social-performance', ['Social performance', 'Performance sociale', 'الأداء الاجتماعي', 'Umusaruro mu mibereho myiza'], 10, [
      c('social-goals', ['The mission has social goals with figures that the board follows', 'La mission a des objectifs sociaux chiffrés que le conseil suit', 'للرسالة أهداف اجتماعية مرقمة يتابعها المجلس', "Intego z'imibereho myiza zifite imibare inama y'ubutegetsi ikurikirana"]),
      c('fair-treatment', ['Clients know the price, are not over-indebted, and complaints are answered', 'Les clients connaissent le prix, ne sont pas surendettés et leurs réclamations ont réponse', 'يعرف الزبناء السعر ولا يثقلون بالديون ويجاب على شكاياتهم', 'Abakiriya bazi igiciro, ntibaremererwa n’imyenda kandi ibirego byabo birasubizwa'], must),
      c('outcomes', ['The institution knows who its clients are and what changes for them', 'L’institution sait qui sont ses clients et ce qui change pour eux', 'تعرف المؤسسة من هم زبناؤها وما الذي يتغير لهم', 'Ikigo kizi abakiriya bacyo n’icyahindutse mu buzima bwabo']),
    ]),
    dimension('risk-and-liquidity', ['Risk and liquidity', 'Risques et liquidité', 'المخاطر والسيولة', "Ingorane n'amafaranga ahari"], 10, [
      c('risk-register', ['A register of risks has owners, limits and early signs', 'Un registre des risques a responsables, limites et signaux précoces', 'لسجل المخاطر مسؤولون وحدود وإشارات مبكرة', 'Igitabo cy’ingorane gifite ababishinzwe, imipaka n’ibimenyetso biburira']),
      c('liquidity-plan', ['Cash is foreseen for three months and held above a limit', 'La trésorerie est prévue à trois mois et tenue au-dessus d’un seuil', 'تتوقع السيولة لثلاثة أشهر وتبقى فوق حد معين', "Amafaranga ateganywa mu mezi atatu kandi ntajya munsi y'umupaka"], must),
      c('crisis-relief', ['There is a policy for clients in a crisis, with limits and a register', 'Une politique existe pour les clients en crise, avec limites et registre', 'توجد سياسة للزبناء في الأزمات مع حدود وسجل', "Hari politiki yo gufasha abakiriya mu bihe by'akaga, ifite imipaka n'igitabo"]),
    ]),
  ],
}
