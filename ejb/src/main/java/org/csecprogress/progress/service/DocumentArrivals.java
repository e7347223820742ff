package org.csecprogress.progress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.DocumentType;
import org.csecprogress.progress.Documents;
import org.csecprogress.progress.Quarantine;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.progress.inspection.service.InspectedDocument;

/** Stores files that were looked into as documents. */
@ApplicationScoped
class DocumentArrivals {
    /** The largest number of documents that a county keeps at a time. */
    static final int MOST = 300;

    @Inject private Documents documents;
    @Inject private Quarantine quarantine;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Stores a file, or returns the problem with its name or with the county's other documents. */
    @Transactional
    public Optional<Problem> add(
            Actor actor,
            CountyCode county,
            String name,
            byte[] content,
            InspectedDocument inspected) {
        String digest = Sha256.of(content);
        Optional<Problem> problem = problem(county, name, digest);
        if (problem.isEmpty()) {
            DocumentType type = inspected.type().orElseThrow();
            var document =
                    new Document(
                            county,
                            DocumentName.of(name, type),
                            type,
                            content.length,
                            digest,
                            actor,
                            clock.instant());
            document.drawnAs(inspected.pages());
            documents.add(document, content);
            events.fire(
                    MilestoneEvent.of(actor, "DOCUMENT_ADD", document, digest, clock.instant()));
        }
        return problem;
    }

    /** Keeps a file in which something was found, where nobody downloads it. */
    @Transactional
    public void quarantine(
            Actor actor, CountyCode county, String name, byte[] content, String finding) {
        String kept = isIdentifying(name) ? "" : name;
        var file =
                new QuarantinedFile(
                        county,
                        DocumentName.asSent(kept),
                        finding,
                        content.length,
                        Sha256.of(content),
                        actor,
                        clock.instant());
        quarantine.add(file, content);
        events.fire(MilestoneEvent.of(actor, file, clock.instant()));
    }

    private boolean isIdentifying(String name) {
        String words = DocumentName.words(name);
        return !validator().checkText(DocumentDoor.FILE, words, DocumentName.LONGEST).isEmpty();
    }

    private Optional<Problem> problem(CountyCode county, String name, String digest) {
        if (isIdentifying(name)) {
            return Optional.of(Problem.of(DocumentDoor.FILE, "document.identifier"));
        }
        Map<String, List<Document>> own =
                documents.servingCounty(county).stream()
                        .filter(each -> each.county().equals(county))
                        .collect(Collectors.groupingBy(Document::digest));
        if (own.containsKey(digest)) {
            String same = own.get(digest).get(0).name();
            return Optional.of(new Problem(DocumentDoor.FILE, "document.same", List.of(same)));
        }
        return own.size() < MOST
                ? Optional.empty()
                : Optional.of(new Problem(DocumentDoor.FILE, "document.many", List.of(MOST)));
    }

    private Validator validator() {
        return Validator.of(
                catalogs.catalogs().forPeriod(ReportingPeriod.containing(clock.today())));
    }
}
