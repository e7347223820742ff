package org.csecprogress.progress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.progress.inspection.service.DocumentLaboratory;
import org.csecprogress.progress.inspection.service.InspectedDocument;
import org.csecprogress.progress.inspection.service.ScanAnswer;
import org.csecprogress.progress.inspection.service.VirusScanner;

/**
 * The one door for files of counties: size, viruses, then what the file is and does. It begins no
 * transaction before something is stored, because a look may take seconds.
 */
@ApplicationScoped
class DocumentDoor {
    /** The largest document, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Field of the problems of a file. */
    static final String FILE = "file";

    @Inject private VirusScanner scanner;
    @Inject private DocumentLaboratory laboratory;
    @Inject private DocumentArrivals arrivals;

    /** Stores a file as a document, or returns what is wrong with it. */
    Optional<Problem> take(Actor actor, CountyCode county, String name, byte[] content) {
        if (content.length == 0) {
            return Optional.of(Problem.of(FILE, "document.empty"));
        }
        if (content.length > LARGEST) {
            return Optional.of(new Problem(FILE, "document.large", List.of(LARGEST / 1024 / 1024)));
        }
        ScanAnswer answer = scanner.scan(content);
        if (answer.outcome() == ScanAnswer.Outcome.INFECTED) {
            arrivals.quarantine(actor, county, name, content, answer.finding());
            return Optional.of(Problem.of(FILE, "document.scan.infected"));
        }
        if (answer.outcome() == ScanAnswer.Outcome.SILENT) {
            return Optional.of(Problem.of(FILE, "document.scan.silent"));
        }
        InspectedDocument inspected = inspected(content);
        return inspected
                .flaw()
                .map(flaw -> Problem.of(FILE, flaw.key()))
                .or(() -> arrivals.add(actor, county, name, content, inspected));
    }

    private InspectedDocument inspected(byte[] content) {
        try {
            return laboratory.inspect(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
