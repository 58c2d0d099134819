interface Props {
  readonly columns: readonly string[];
}

/** The head of a table. The explicit roles keep it a table where a narrow screen displays rows as blocks. */
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
