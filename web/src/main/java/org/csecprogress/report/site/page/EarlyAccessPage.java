package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.embargo.EarlyReader;
import org.csecprogress.release.embargo.EarlyReaders;
import org.csecprogress.release.embargo.EmbargoPerson;

/** The page of all who could read a release before it was public. */
@Named
@RequestScoped
public class EarlyAccessPage {
    @Inject private PublicFrame frame;
    @Inject private EarlyReaders readers;

    private List<Line> lines;

    /** A reader of a release, in the language of the page. */
    public record Line(
            String number, String name, String position, String organization, String reason) {}

    /** Returns the readers, newest release first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = readers.all().stream().map(this::line).toList();
        }
        return lines;
    }

    /** Whether anyone outside could read the release of that number early. */
    public boolean readersOf(String number) {
        return getLines().stream().anyMatch(line -> line.number().equals(number));
    }

    private Line line(EarlyReader reader) {
        EmbargoPerson person = reader.person();
        return new Line(
                reader.number().toString(),
                person.name(),
                person.position(),
                person.organization(),
                frame.getSay().of("embargo.reason." + person.reason()));
    }
}
