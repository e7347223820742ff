package org.csecprogress.release.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.release.Release;

/** The stored protection certificate of a release. */
@Entity
@Table(name = "release_certificate")
@NamedQuery(
        name = ReleaseCertificate.OF_RELEASE,
        query = "select c from ReleaseCertificate c where c.release = :release")
public class ReleaseCertificate {
    /** Query for the certificate of a release. */
    public static final String OF_RELEASE = "ReleaseCertificate.ofRelease";

    @Id
    @NotNull
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @NotNull
    @Size(max = 64)
    @Column(name = "tables_digest", nullable = false, length = 64)
    private String tables;

    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120)
    private String policy;

    @Column(name = "catalog_version")
    private Integer catalogVersion;

    @NotNull
    @Size(max = 64)
    @Column(name = "catalog_digest", nullable = false, length = 64)
    private String catalog;

    @Column(name = "in_force_since")
    private LocalDate inForceSince;

    private int cells;

    private int equations;

    private int small;

    private int protecting;

    @Column(name = "on_surrogates")
    private int onSurrogates;

    private long cost;

    private Long bound;

    @Column(name = "price_surrogates")
    private Long surrogates;

    @Column(name = "price_insiders")
    private Long insiders;

    @Column(name = "price_differences")
    private Long differences;

    @Column(name = "proved_public")
    private long provedPublic;

    @Column(name = "proved_inside")
    private long provedInside;

    @Column(name = "by_structure")
    private long byStructure;

    /** For the persistence provider. */
    protected ReleaseCertificate() {}

    /** Stores a certificate. */
    public ReleaseCertificate(Release release, ProtectionCertificate certificate) {
        this.release = release;
        this.tables = certificate.tables();
        this.policy = certificate.rules().policy();
        this.catalogVersion = certificate.rules().catalogVersion();
        this.catalog = certificate.rules().catalog();
        this.inForceSince = certificate.rules().inForceSince().orElse(null);
        this.cells = certificate.cells();
        this.equations = certificate.equations();
        this.small = certificate.small();
        this.protecting = certificate.protecting();
        this.onSurrogates = certificate.onSurrogates();
        this.cost = certificate.cost();
        this.provedPublic = certificate.provedPublic();
        this.provedInside = certificate.provedInside();
        this.byStructure = certificate.byStructure();
        certificate.price().ifPresent(this::set);
    }

    private void set(Price price) {
        bound = price.bound();
        surrogates = price.surrogates();
        insiders = price.insiders();
        differences = price.differences();
    }

    /**
     * Adds the price, known some time after the build, if the certificate is still for these
     * tables.
     */
    public void price(String priced, Price price) {
        if (tables.equals(priced)) {
            set(price);
        }
    }

    /** Returns the certificate. */
    public ProtectionCertificate certificate() {
        return new ProtectionCertificate(
                tables,
                new ProtectionCertificate.Rules(
                        policy,
                        catalogVersion == null ? 0 : catalogVersion,
                        catalog,
                        Optional.ofNullable(inForceSince)),
                cells,
                equations,
                small,
                protecting,
                onSurrogates,
                cost,
                surrogates == null
                        ? Optional.empty()
                        : Optional.of(new Price(bound, surrogates, insiders, differences)),
                provedPublic,
                provedInside,
                byStructure);
    }
}
