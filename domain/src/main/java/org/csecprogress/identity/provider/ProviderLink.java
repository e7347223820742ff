package org.csecprogress.identity.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Says that a person whom an identity provider names is the owner of an account. The person is kept
 * as a keyed digest, and the link is sealed, so a copy of the database names nobody, and whoever
 * writes into it makes no link.
 */
@Entity
@Table(name = "provider_link")
@NamedQuery(
        name = ProviderLink.FIND,
        query = "select l from ProviderLink l where l.provider = :provider and l.person = :person")
@NamedQuery(
        name = ProviderLink.OF,
        query = "select l from ProviderLink l where l.accountId = :account order by l.provider")
@NamedQuery(
        name = ProviderLink.REMOVE,
        query =
                "delete from ProviderLink l where l.accountId = :account and l.provider = :provider")
@NamedQuery(
        name = ProviderLink.REMOVE_ALL,
        query = "delete from ProviderLink l where l.accountId = :account")
public class ProviderLink {
    public static final String FIND = "ProviderLink.find";
    public static final String OF = "ProviderLink.of";
    public static final String REMOVE = "ProviderLink.remove";
    public static final String REMOVE_ALL = "ProviderLink.removeAll";

    /** Greatest length of a provider's short name. */
    public static final int LONGEST_PROVIDER = 20;

    private static final int DIGEST = 64;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = LONGEST_PROVIDER)
    @Column(nullable = false, length = LONGEST_PROVIDER)
    private String provider;

    @NotNull
    @Size(max = DIGEST)
    @Column(nullable = false, length = DIGEST)
    private String person;

    @NotNull
    @Size(max = DIGEST)
    @Column(nullable = false, length = DIGEST)
    private String seal;

    @NotNull
    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    protected ProviderLink() {}

    /**
     * @param provider its short name in the settings
     * @param person keyed digest of the key by which the provider knows the person
     * @param seal keyed digest of all of these together
     */
    public ProviderLink(
            long accountId, String provider, String person, String seal, Instant linkedAt) {
        this.accountId = accountId;
        this.provider = provider;
        this.person = person;
        this.seal = seal;
        this.linkedAt = linkedAt;
    }

    public long accountId() {
        return accountId;
    }

    /** Returns the provider's short name in the settings. */
    public String provider() {
        return provider;
    }

    /** Returns the keyed digest of the person. */
    public String person() {
        return person;
    }

    /** Returns the keyed digest of account, provider and person. */
    public String seal() {
        return seal;
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
