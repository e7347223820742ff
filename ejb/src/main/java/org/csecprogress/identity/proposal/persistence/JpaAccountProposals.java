package org.csecprogress.identity.proposal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** Stores the proposals through the entity manager. */
@ApplicationScoped
@Transactional
class JpaAccountProposals implements AccountProposals {
    private static final String ACCOUNT = "account";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaAccountProposals() {}

    JpaAccountProposals(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(AccountProposal proposal) {
        em.persist(proposal);
        em.flush();
    }

    @Override
    public void remove(AccountProposal proposal) {
        em.remove(proposal);
    }

    @Override
    public boolean isOpen(String occasion) {
        return em.createNamedQuery(AccountProposal.OF_OCCASION, Long.class)
                .setParameter("occasion", occasion)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    @Override
    public boolean isAnyUnconfirmed() {
        return em.createNamedQuery(AccountProposal.COUNT_UNCONFIRMED, Long.class).getSingleResult()
                > 0;
    }

    @Override
    public int openOf(Actor proposer) {
        return em.createNamedQuery(AccountProposal.COUNT_OF, Long.class)
                .setParameter(ACCOUNT, proposer.accountId())
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<AccountProposal> all(Actor reader) {
        if (reader.has(Role.STATE_ADMIN) || reader.has(Role.AUDITOR)) {
            return em.createNamedQuery(AccountProposal.ALL, AccountProposal.class).getResultList();
        }
        return em.createNamedQuery(AccountProposal.CONCERNING, AccountProposal.class)
                .setParameter(ACCOUNT, reader.accountId())
                .getResultList();
    }

    @Override
    public Optional<AccountProposal> lock(Actor reader, long id) {
        return lock(id).filter(found -> reader.has(Role.STATE_ADMIN) || found.concerns(reader));
    }

    @Override
    public Optional<AccountProposal> lock(long id) {
        return Optional.ofNullable(
                em.find(AccountProposal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Long> due(Instant now, Instant made) {
        return em.createNamedQuery(AccountProposal.DUE, Long.class)
                .setParameter("now", now)
                .setParameter("made", made)
                .getResultList();
    }
}
