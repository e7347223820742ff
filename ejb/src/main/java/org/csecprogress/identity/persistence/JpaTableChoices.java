package org.csecprogress.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.identity.choice.TableChoice;
import org.csecprogress.identity.choice.TableChoices;
import org.csecprogress.kernel.Actor;

/** Stores the choices for tables through the entity manager. */
@ApplicationScoped
@Transactional
class JpaTableChoices implements TableChoices {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaTableChoices() {}

    JpaTableChoices(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<TableChoice> find(Actor actor, String table) {
        // One database refuses some characters that a name cannot have.
        return TableChoice.isTable(table)
                ? Optional.ofNullable(
                        em.find(TableChoice.class, new TableChoice.Key(actor.accountId(), table)))
                : Optional.empty();
    }

    @Override
    public int count(Actor actor) {
        return em.createNamedQuery(TableChoice.COUNT, Long.class)
                .setParameter("account", actor.accountId())
                .getSingleResult()
                .intValue();
    }

    @Override
    public void add(TableChoice choice) {
        em.persist(choice);
    }
}
