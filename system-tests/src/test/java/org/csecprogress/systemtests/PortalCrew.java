package org.csecprogress.systemtests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.csecprogress.builders.Crew;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * The people of a portal by their usual names, as in {@code preparer@yuba.example}. A county's whom
 * the portal does not know get an account with which nobody can sign in.
 *
 * @param reviewerName the user name of the reviewer
 */
record PortalCrew(EntityManagerFactory factory, String reviewerName) implements Crew {
    @Override
    public Actor preparer(CountyCode county) {
        return of("preparer", county, new Actor.Grant(Role.COUNTY_PREPARER, county, null));
    }

    @Override
    public Actor certifier(CountyCode county, Agency agency) {
        return of(
                agency == Agency.CWS ? "certifier.cws" : "certifier.prob",
                county,
                new Actor.Grant(Role.COUNTY_CERTIFIER, county, agency));
    }

    private Actor of(String part, CountyCode county, Actor.Grant grant) {
        String slug = Counties.builtIn().byCode(county).slug();
        return person(part + "@" + slug + ".example", grant);
    }

    @Override
    public Actor reviewer() {
        return person(reviewerName, new Actor.Grant(Role.STATE_REVIEWER, null, null));
    }

    @Override
    public Actor publisher() {
        return person("publisher@cdss.example", new Actor.Grant(Role.STATE_PUBLISHER, null, null));
    }

    @Override
    public Actor disclosure() {
        return person(
                "disclosure@cdss.example", new Actor.Grant(Role.STATE_DISCLOSURE, null, null));
    }

    @Override
    public Actor signatory(Role office) {
        String part = office.name().replace("STATE_", "").toLowerCase(Locale.ROOT);
        return person(part + "@cdss.example", new Actor.Grant(office, null, null));
    }

    private Actor person(String username, Actor.Grant grant) {
        try (EntityManager em = factory.createEntityManager()) {
            List<Account> found =
                    em.createQuery(
                                    "select a from Account a where a.username = :name",
                                    Account.class)
                            .setParameter("name", username)
                            .getResultList();
            Account account = found.isEmpty() ? unknown(em, username) : found.get(0);
            return new Actor(account.id(), account.name(), Set.of(grant));
        }
    }

    private static Account unknown(EntityManager em, String username) {
        Account account = new Account(username, "A. Official", "Director", "-");
        em.getTransaction().begin();
        em.persist(account);
        em.getTransaction().commit();
        return account;
    }
}
