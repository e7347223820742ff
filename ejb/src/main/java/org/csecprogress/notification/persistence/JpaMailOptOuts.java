package org.csecprogress.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.notification.MailOptOut;
import org.csecprogress.notification.MailOptOuts;
import org.csecprogress.notification.NoticeTopic;

/** Stores the topics about which people want no mail. */
@ApplicationScoped
@Transactional
class JpaMailOptOuts implements MailOptOuts {
    private static final String ACCOUNT = "account";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaMailOptOuts() {}

    JpaMailOptOuts(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<NoticeTopic> of(Actor actor) {
        return Set.copyOf(
                em.createNamedQuery(MailOptOut.TOPICS, NoticeTopic.class)
                        .setParameter(ACCOUNT, actor.accountId())
                        .getResultList());
    }

    @Override
    public void replace(Actor actor, Collection<NoticeTopic> topics) {
        em.createNamedQuery(MailOptOut.DELETE)
                .setParameter(ACCOUNT, actor.accountId())
                .executeUpdate();
        topics.forEach(topic -> em.persist(new MailOptOut(actor, topic)));
    }
}
