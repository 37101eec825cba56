const fragments = `
fragment Account on User { id username name }
fragment Article on Product { inStock name price shippingEstimate upc weight }
`;

/** The two operations that are measured. */
export const operations = {
  large: `query Large {
  users {
    ...Account
    reviews {
      id body
      product {
        ...Article
        reviews { id body author { ...Account reviews { id body product { ...Article } } } }
      }
    }
  }
  topProducts {
    ...Article
    reviews { id body author { ...Account reviews { id body product { ...Article } } } }
  }
}
${fragments}`,
  small: `query Small {
  me { id username reviews { id body product { upc name inStock } } }
}`,
} as const;

/** The name of one of them. */
export type OperationName = keyof typeof operations;
