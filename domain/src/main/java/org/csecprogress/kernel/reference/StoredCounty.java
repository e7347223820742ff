package org.csecprogress.kernel.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.csecprogress.kernel.CountyCode;

/** A county as the database has it, so that rows can refer to it and be ordered by its name. */
@Entity
@Table(name = "county")
@NamedQuery(name = StoredCounty.COUNT, query = "select count(c) from StoredCounty c")
@NamedQuery(
        name = StoredCounty.CODES,
        query = "select c.code from StoredCounty c where c.code in :counties order by c.code")
public class StoredCounty {
    public static final String COUNT = "StoredCounty.count";

    public static final String CODES = "StoredCounty.codes";

    @Id
    @NotNull
    @Column(length = 2)
    private CountyCode code;

    @NotNull
    @Size(max = 40)
    @Column(nullable = false, length = 40)
    private String name;

    @NotNull
    @Size(max = 40)
    @Column(nullable = false, length = 40)
    private String slug;

    @NotNull
    @Size(max = 8)
    @Column(name = "region_code", nullable = false, length = 8)
    private String region;

    protected StoredCounty() {}

    /**
     * @param slug its name in URLs
     * @param region code of its region
     */
    public StoredCounty(CountyCode code, String name, String slug, String region) {
        this.code = code;
        this.name = name;
        this.slug = slug;
        this.region = region;
    }

    public CountyCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public String region() {
        return region;
    }
}
