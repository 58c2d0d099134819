interface Props {
  readonly columns: readonly string[];
}

/** Its roles, and its body's, say that it stays a table where a narrow screen folds the rows. */
export const TableHead = ({ columns }: Props) => (
  <thead role="rowgroup">
    <tr role="row">
      {columns.map((name, index) => (
        <th key={index} scope="col" role="columnheader">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
