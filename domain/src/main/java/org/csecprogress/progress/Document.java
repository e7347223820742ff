package org.csecprogress.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.converter.CountyCodeConverter;

/**
 * A document that a county stores in the portal as evidence. It belongs to that county, which alone
 * shares it with other counties and withdraws it.
 */
@Entity
@Table(name = "document")
@NamedQuery(
        name = Document.SERVING,
        query =
                "select distinct d from Document d left join d.shares s where d.withdrawnAt is null"
                        + " and (d.county = :county or s = :county) order by d.name, d.id",
        hints = {
            @QueryHint(name = "eclipselink.batch", value = "d.shares"),
            @QueryHint(name = "eclipselink.batch.type", value = "IN")
        })
@NamedQuery(
        name = Document.FIND,
        query = "select d from Document d where d.id in :ids",
        hints = {
            @QueryHint(name = "eclipselink.batch", value = "d.shares"),
            @QueryHint(name = "eclipselink.batch.type", value = "IN")
        })
public class Document {
    /** Name of the query for the documents that a county may cite. */
    public static final String SERVING = "Document.serving";

    /** Name of the query for several documents by their keys. */
    public static final String FIND = "Document.find";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @NotNull
    @Size(max = 200)
    @Column(nullable = false, length = 200)
    private String name;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DocumentType type;

    @Positive
    @Column(name = "size_bytes")
    private int size;

    @PositiveOrZero private int pages;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String digest;

    @Column(name = "added_by")
    private long addedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "added_name", nullable = false, length = 120)
    private String addedName;

    @NotNull
    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @Size(max = 120)
    @Column(name = "withdrawn_name", length = 120)
    private String withdrawnName;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "document_share", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "county", nullable = false)
    @Convert(converter = CountyCodeConverter.class)
    private Set<@NotNull CountyCode> shares = new HashSet<>();

    @Version private long version;

    protected Document() {}

    /**
     * @param size in bytes
     * @param digest SHA-256 of the content, in hexadecimal
     */
    public Document(
            CountyCode county,
            String name,
            DocumentType type,
            int size,
            String digest,
            Actor by,
            Instant at) {
        this.county = county;
        this.name = name;
        this.type = type;
        this.size = size;
        this.digest = digest;
        addedBy = by.accountId();
        addedName = by.name();
        addedAt = at;
    }

    /** Sets of how many pages a picture can be drawn. */
    public void drawnAs(int drawable) {
        pages = drawable;
    }

    /** Sets the other counties that may use it. */
    public void shareWith(Set<CountyCode> counties) {
        shares.clear();
        counties.stream().filter(other -> !other.equals(county)).forEach(shares::add);
    }

    /** Withdraws the document from future filings. Filings already sent with it keep it. */
    public void withdraw(Actor by, Instant at) {
        withdrawnName = by.name();
        withdrawnAt = at;
    }

    /** Whether a filing of that county may use it as evidence. */
    public boolean serves(CountyCode other) {
        return withdrawnAt == null && isKnownTo(other);
    }

    /** Whether the county owns it or it is shared with that county, even if withdrawn. */
    public boolean isKnownTo(CountyCode other) {
        return other.equals(county) || shares.contains(other);
    }

    public Long id() {
        return id;
    }

    /** Returns the county that owns it. */
    public CountyCode county() {
        return county;
    }

    /** Returns its name, with the extension of its type. */
    public String name() {
        return name;
    }

    public DocumentType type() {
        return type;
    }

    /** Returns the size in bytes. */
    public int size() {
        return size;
    }

    /** Returns of how many pages a picture can be drawn; 0 for kinds without pictures. */
    public int pages() {
        return pages;
    }

    /** Returns the SHA-256 of the content, in hexadecimal. */
    public String digest() {
        return digest;
    }

    public String addedName() {
        return addedName;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Returns the other counties that may use it. */
    public Set<CountyCode> shares() {
        return Set.copyOf(shares);
    }
}
