// One line for each folder of pages, in any order. The shell finds in it the routes (exports made by createRoute) and
// the features (exports made by feature).
export * from './account/pages.tsx'
export * from './desk/books/pages.tsx'
export * from './desk/clients/pages.tsx'
export * from './desk/groups/pages.tsx'
export * from './desk/home/pages.tsx'
export * from './desk/people/pages.tsx'
export * from './desk/portfolio/pages.tsx'
export * from './desk/relief/pages.tsx'
export * from './kitchen/pages.tsx'
export * from './sign-in/pages.tsx'
