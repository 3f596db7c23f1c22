export { addProduct } from './change-product.ts'
export { productContents, productForLoan, type ProductInForce } from './product-for-loan.ts'
