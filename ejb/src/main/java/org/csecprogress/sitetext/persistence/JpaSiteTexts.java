package org.csecprogress.sitetext.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTexts;

/** Stores the editable texts. */
@ApplicationScoped
@Transactional
class JpaSiteTexts implements SiteTexts {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaSiteTexts() {}

    JpaSiteTexts(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<SiteText> all() {
        return em.createNamedQuery(SiteText.ALL, SiteText.class).getResultList().stream()
                .sorted(Comparator.comparing(SiteText::kind))
                .toList();
    }

    @Override
    public SiteText lock(SiteTextKind kind) {
        return em.find(SiteText.class, kind, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void flush() {
        em.flush();
    }
}
