package org.csecprogress.progress.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Documents;

/**
 * Manages the documents that counties keep as evidence. {@link DocumentReader} decides who may read
 * them.
 */
@Stateless
@Guarded
public class DocumentService {
    /** The largest document, in bytes. */
    public static final int LARGEST = DocumentDoor.LARGEST;

    @Inject private Documents documents;
    @Inject private CitedDocuments cited;
    @Inject private CatalogService catalogs;
    @Inject private DocumentDoor door;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the documents that the county may cite, its own and shared ones, by name. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public List<Document> ofCounty(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        return documents.servingCounty(county);
    }

    /**
     * Stores a file as a document of the county. It is looked into first, which may take seconds;
     * if the caller has no transaction, none is open meanwhile.
     *
     * @param name the file's name as it was sent
     * @return the problem with the file, or empty if it was stored
     */
    @Allowed(Role.COUNTY_PREPARER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Problem> add(Actor actor, CountyCode county, String name, byte[] content) {
        if (!actor.has(Role.COUNTY_PREPARER, county)) {
            throw new NotFoundException("county");
        }
        return door.take(actor, county, name, content);
    }

    /**
     * Sets the other counties that a document serves.
     *
     * @return the problem, if a county that would lose it has an open filing that cites it
     */
    @Allowed(Role.COUNTY_PREPARER)
    public Optional<Problem> share(Actor actor, long id, Set<CountyCode> counties) {
        Document document = lock(actor, id);
        Set<CountyCode> losing =
                cited.underWay(id).stream()
                        .filter(c -> !c.equals(document.county()) && !counties.contains(c))
                        .collect(Collectors.toSet());
        if (!losing.isEmpty()) {
            return Optional.of(inUse("share", losing));
        }
        document.shareWith(counties);
        String served =
                document.shares().stream()
                        .map(CountyCode::value)
                        .sorted()
                        .collect(Collectors.joining(" "));
        audit(actor, "DOCUMENT_SHARE", document, "serves: " + served);
        return Optional.empty();
    }

    /**
     * Withdraws a document of the actor's county. New filings can no longer cite it; filings
     * already sent with it keep it.
     *
     * @return the problem, if an open filing cites it
     */
    @Allowed(Role.COUNTY_PREPARER)
    public Optional<Problem> withdraw(Actor actor, long id) {
        Document document = lock(actor, id);
        Set<CountyCode> using = cited.underWay(id);
        if (!using.isEmpty()) {
            return Optional.of(inUse("withdraw", using));
        }
        document.withdraw(actor, clock.instant());
        audit(actor, "DOCUMENT_WITHDRAW", document, document.digest());
        return Optional.empty();
    }

    private Problem inUse(String action, Set<CountyCode> counties) {
        String names =
                counties.stream()
                        .map(c -> catalogs.counties().byCode(c).name())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new Problem("", "document.inUse." + action, List.of(names));
    }

    /**
     * Returns whether a filing of the actor's county may cite the document. The document is locked
     * until the transaction ends, so that it cannot be withdrawn between this check and the save.
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public boolean mayGive(Actor actor, CountyCode county, long id) {
        return documents.lockToCite(actor, county, id).isPresent();
    }

    private Document lock(Actor actor, long id) {
        return documents.lock(actor, id).orElseThrow(() -> new NotFoundException("document"));
    }

    private void audit(Actor actor, String action, Document document, String detail) {
        events.fire(MilestoneEvent.of(actor, action, document, detail, clock.instant()));
    }
}
