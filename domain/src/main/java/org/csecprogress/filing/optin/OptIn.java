package org.csecprogress.filing.optin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.kernel.CountyCode;

/** Whether a county opted in to the CSEC Program for a fiscal year. */
@Entity
@Table(name = "opt_in")
@IdClass(OptIn.Key.class)
@NamedQuery(
        name = OptIn.OF_YEAR,
        query =
                """
                select o from OptIn o
                where o.optedIn = true and o.fiscalYear = :year and o.county in :counties
                """)
public class OptIn {
    /** Those of these counties that opted in for a fiscal year. */
    public static final String OF_YEAR = "OptIn.ofYear";

    /** A code and no {@link CountyCode}, because a part of a key takes no converter. */
    @Id
    @NotNull
    @Size(max = 2)
    @Column(nullable = false, length = 2)
    private String county;

    @Id
    @NotNull
    @Size(max = 7)
    @Column(name = "fiscal_year", nullable = false, length = 7)
    private String fiscalYear;

    @Column(name = "opted_in")
    private boolean optedIn;

    @NotNull
    @Size(max = 200)
    @Column(nullable = false, length = 200)
    private String source;

    protected OptIn() {}

    /**
     * @param fiscalYear as written by the calendar
     * @param source where it is known from
     */
    public OptIn(CountyCode county, String fiscalYear, boolean optedIn, String source) {
        this.county = county.value();
        this.fiscalYear = fiscalYear;
        this.optedIn = optedIn;
        this.source = source;
    }

    public CountyCode county() {
        return new CountyCode(county);
    }

    public String fiscalYear() {
        return fiscalYear;
    }

    public String source() {
        return source;
    }

    /** The county and the fiscal year. */
    public static class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private String county;
        private String fiscalYear;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(county, key.county)
                    && Objects.equals(fiscalYear, key.fiscalYear);
        }

        @Override
        public int hashCode() {
            return Objects.hash(county, fiscalYear);
        }
    }
}
