import * as contract from '#contract/products.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { addProduct, changeProduct, setProductStatus } from './change-product.ts'
import { listProducts, readProduct } from './read-products.ts'

export const routes = ({ db }: Services): Route[] => [
  route(contract.listProducts, ({ actor, query }) => listProducts(db, actor, query.status)),
  route(contract.readProduct, ({ actor, params }) => readProduct(db, actor, params.id)),
  route(contract.addProduct, ({ actor, key, body }) => addProduct(db, actor, { key, ...body })),
  route(contract.changeProduct, ({ actor, key, params, body }) => changeProduct(db, actor, { key, id: params.id, ...body })),
  route(contract.retireProduct, ({ actor, key, params, body }) =>
    setProductStatus(db, actor, { key, id: params.id, status: 'retired', reason: body.reason })),
  route(contract.offerProductAgain, ({ actor, key, params, body }) =>
    setProductStatus(db, actor, { key, id: params.id, status: 'active', reason: body.reason })),
]
