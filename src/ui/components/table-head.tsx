interface TableHeadProps {
  readonly columns: readonly string[];
}

/** The head of a table. The explicit roles keep it a table where a narrow screen displays rows as blocks. */
export const TableHead = ({ columns }: TableHeadProps) => (
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
