package org.csecprogress.identity.choice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.key.RowKey;

/** A person's choice for one table of the staff pages: hidden columns and rows of a page. */
@Entity
@Table(name = "table_choice")
@IdClass(TableChoice.Key.class)
@NamedQuery(
        name = TableChoice.COUNT,
        query = "select count(c.tableName) from TableChoice c where c.accountId = :account")
public class TableChoice {
    /** Query for the number of tables for which a person has chosen. */
    public static final String COUNT = "TableChoice.count";

    /** How many rows a page can have; 0 stands for the table's default. */
    public static final List<Integer> ROWS = List.of(0, 25, 50, 100, 200);

    private static final int LONGEST_TABLE = 40;
    private static final int LONGEST_HIDDEN = 400;
    private static final Pattern TABLE = Pattern.compile("[a-z][A-Za-z]{0,39}");
    private static final Pattern COLUMN = Pattern.compile("[a-z][A-Za-z]{0,30}");

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Id
    @NotNull
    @Size(max = LONGEST_TABLE)
    @Column(name = "table_name", nullable = false, length = LONGEST_TABLE)
    private String tableName;

    @NotNull
    @Size(max = LONGEST_HIDDEN)
    @Column(nullable = false, length = LONGEST_HIDDEN)
    private String hidden;

    @Column(name = "page_rows")
    private int rows;

    protected TableChoice() {}

    /**
     * @param hidden keys of the hidden columns
     * @param rows one of {@link #ROWS}
     * @throws IllegalArgumentException if the table's name, a key or the rows are malformed, or the
     *     keys are longer than 400 characters together
     */
    public TableChoice(Actor owner, String table, Set<String> hidden, int rows) {
        require(isTable(table), "name of a table");
        this.accountId = owner.accountId();
        this.tableName = table;
        this.hidden = joined(hidden);
        this.rows = checked(rows);
    }

    /** Returns whether a text can be the name of a table. */
    public static boolean isTable(String text) {
        return TABLE.matcher(text).matches();
    }

    /**
     * Replaces the choice.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public void change(Set<String> otherHidden, int otherRows) {
        String columns = joined(otherHidden);
        rows = checked(otherRows);
        hidden = columns;
    }

    private static String joined(Set<String> columns) {
        require(
                columns.stream().allMatch(each -> COLUMN.matcher(each).matches()),
                "key of a column");
        String joined = String.join(",", new TreeSet<>(columns));
        require(joined.length() <= LONGEST_HIDDEN, "number of hidden columns");
        return joined;
    }

    private static int checked(int rows) {
        require(ROWS.contains(rows), "number of rows");
        return rows;
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            throw new IllegalArgumentException("malformed " + what);
        }
    }

    /** Returns the keys of the hidden columns. */
    public Set<String> hidden() {
        return hidden.isEmpty() ? Set.of() : Set.of(hidden.split(",", -1));
    }

    /** Returns the rows of a page, or 0 for the table's default. */
    public int rows() {
        return rows;
    }

    /** The key of a choice: a person has one for each table. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long accountId;
        private String tableName;

        /** Creates an empty key for the persistence provider. */
        public Key() {}

        public Key(long accountId, String tableName) {
            this.accountId = accountId;
            this.tableName = tableName;
        }

        @Override
        protected List<Object> columns() {
            return List.of(accountId, tableName);
        }
    }
}
