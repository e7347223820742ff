package org.csecprogress.identity.factor.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.RecoveryCode;

/** Stores passkeys, apps and recovery codes through the entity manager. */
@ApplicationScoped
@Transactional
class JpaAccountFactors implements AccountFactors {
    private static final String ACCOUNT = "account";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaAccountFactors() {}

    JpaAccountFactors(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Passkey> passkeys(long accountId) {
        return em.createNamedQuery(Passkey.OF, Passkey.class)
                .setParameter(ACCOUNT, accountId)
                .getResultList();
    }

    @Override
    public Optional<Passkey> passkey(String credentialId) {
        return em.createNamedQuery(Passkey.WITH_CREDENTIAL, Passkey.class)
                .setParameter("credential", credentialId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Passkey passkey) {
        em.persist(passkey);
    }

    @Override
    public boolean used(Passkey passkey, long signatures, Instant at) {
        return em.createNamedQuery(Passkey.USED)
                        .setParameter("id", passkey.id())
                        .setParameter("signatures", signatures)
                        // A device that does not count stays at 0; one that has counted may not.
                        .setParameter("above", Math.max(1, signatures))
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean removePasskey(long accountId, long id) {
        return em.createNamedQuery(Passkey.REMOVE)
                        .setParameter("id", id)
                        .setParameter(ACCOUNT, accountId)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<AuthenticatorApp> app(long accountId) {
        return Optional.ofNullable(em.find(AuthenticatorApp.class, accountId));
    }

    @Override
    public void add(AuthenticatorApp app) {
        em.persist(app);
    }

    @Override
    public boolean useStep(long accountId, long step, Instant at) {
        return em.createNamedQuery(AuthenticatorApp.USE)
                        .setParameter(ACCOUNT, accountId)
                        .setParameter("step", step)
                        .setParameter("most", AuthenticatorApp.MOST_WRONG)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void wrongCode(long accountId) {
        Optional.ofNullable(
                        em.find(AuthenticatorApp.class, accountId, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(AuthenticatorApp::wrongCode);
    }

    @Override
    public void forgiveCodes(long accountId) {
        changed(AuthenticatorApp.FORGIVE, accountId);
    }

    @Override
    public boolean removeApp(long accountId) {
        return changed(AuthenticatorApp.REMOVE, accountId) == 1;
    }

    @Override
    public void replaceRecoveryCodes(long accountId, Collection<String> digests) {
        changed(RecoveryCode.REMOVE, accountId);
        digests.forEach(digest -> em.persist(new RecoveryCode(accountId, digest)));
    }

    @Override
    public boolean removeAll(long accountId) {
        return changed(Passkey.REMOVE_ALL, accountId)
                        + changed(AuthenticatorApp.REMOVE, accountId)
                        + changed(RecoveryCode.REMOVE, accountId)
                > 0;
    }

    private int changed(String query, long accountId) {
        return em.createNamedQuery(query).setParameter(ACCOUNT, accountId).executeUpdate();
    }

    @Override
    public boolean useRecoveryCode(long accountId, String digest, Instant at) {
        return em.createNamedQuery(RecoveryCode.USE)
                        .setParameter(ACCOUNT, accountId)
                        .setParameter("digest", digest)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    @Override
    public long recoveryCodesLeft(long accountId) {
        return em.createNamedQuery(RecoveryCode.LEFT, Long.class)
                .setParameter(ACCOUNT, accountId)
                .getSingleResult();
    }
}
