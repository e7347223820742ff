package org.csecprogress.progress.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Documents;
import org.csecprogress.progress.inspection.service.DocumentLaboratory;

/**
 * Reads documents. A county reads its own, those that others share with it and those that its
 * filings cite. CDSS reads those that were sent to it with a filing.
 */
@Stateless
@Guarded
public class DocumentReader {
    /** The most pages of a document that are shown as pictures. */
    private static final int SHOWN = 5;

    @Inject private Documents documents;
    @Inject private CitedDocuments cited;
    @Inject private DocumentLaboratory laboratory;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Returns a document that this actor may read.
     *
     * @throws NotFoundException if there is none for this actor
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public Document find(Actor actor, long id) {
        return readable(actor, documents.find(List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("document"));
    }

    /**
     * Returns a document and records that the actor read it.
     *
     * @throws NotFoundException if there is none for this actor
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public Document read(Actor actor, long id) {
        Document document = find(actor, id);
        events.fire(
                MilestoneEvent.of(
                        actor, "DOCUMENT_READ", document, document.digest(), clock.instant()));
        return document;
    }

    /** Returns how many pages of a document are shown as pictures, the first ones. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public int shownPages(Actor actor, long id) {
        return Math.min(SHOWN, find(actor, id).pages());
    }

    /**
     * Records that the actor looks at a page of a document.
     *
     * @param page from 1
     * @throws NotFoundException if there is no such page for this actor
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public void look(Actor actor, long id, int page) {
        if (page < 1 || page > shownPages(actor, id)) {
            throw new NotFoundException("page");
        }
        events.fire(
                MilestoneEvent.of(
                        actor, "DOCUMENT_LOOK", find(actor, id), "page " + page, clock.instant()));
    }

    /**
     * Draws a page of a document that the actor may read as PNG. Runs without a transaction,
     * because drawing may take seconds.
     *
     * @param page from 1
     * @return the picture; empty if none can be drawn
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<byte[]> draw(Actor actor, long id, int page) throws IOException {
        Document document = find(actor, id);
        var content = new ByteArrayOutputStream(document.size());
        write(document, content);
        return laboratory.draw(content.toByteArray(), document.type(), page - 1);
    }

    /**
     * Writes the content of a document that the actor may read. Runs without a transaction, so that
     * a slow receiver holds none open.
     */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send(Actor actor, long id, OutputStream to) throws IOException {
        write(find(actor, id), to);
    }

    /** Reads each part in a transaction of its own. */
    private void write(Document document, OutputStream to) throws IOException {
        int position = 0;
        for (Optional<byte[]> next = documents.part(document, position);
                next.isPresent();
                next = documents.part(document, ++position)) {
            to.write(next.get());
        }
    }

    /** Returns names by key of the documents that the actor may read, in three queries. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER, Role.STATE_REVIEWER})
    public Map<Long, String> names(Actor actor, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return readable(actor, documents.find(ids)).stream()
                .collect(Collectors.toMap(Document::id, Document::name));
    }

    private List<Document> readable(Actor actor, List<Document> found) {
        List<Long> ids = found.stream().map(Document::id).toList();
        Set<Long> known = new HashSet<>();
        if (actor.has(Role.STATE_REVIEWER)) {
            known.addAll(cited.sent(ids));
        }
        actor.county()
                .ifPresent(
                        county -> {
                            known.addAll(cited.givenBy(county, ids));
                            found.stream()
                                    .filter(document -> document.isKnownTo(county))
                                    .forEach(document -> known.add(document.id()));
                        });
        return found.stream().filter(document -> known.contains(document.id())).toList();
    }
}
