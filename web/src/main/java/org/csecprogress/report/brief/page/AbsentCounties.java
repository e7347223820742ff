package org.csecprogress.report.brief.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.report.page.ReportContent;

/** The counties that are in no figure of the page's release, in sentences. */
@Named("absent")
@RequestScoped
public class AbsentCounties {
    /** The standings of counties that are in no figure, with their sentences, in order. */
    private static final List<Map.Entry<Standing, String>> MISSING =
            List.of(
                    Map.entry(Standing.NOT_REPORTED, "missing.names"),
                    Map.entry(Standing.RETURNED, "missing.returned"),
                    Map.entry(Standing.NOT_DECIDED, "missing.undecided"),
                    Map.entry(Standing.AFTER_FREEZE, "missing.after"));

    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private CatalogService catalogs;

    /** Returns a sentence for each reason, or one that says that all counties reported. */
    public List<String> getSentences() {
        List<String> said = new ArrayList<>();
        for (Map.Entry<Standing, String> missing : MISSING) {
            String names = names(missing.getKey());
            if (!names.isEmpty()) {
                said.add(frame.getSay().of(missing.getValue(), names));
            }
        }
        return said.isEmpty() ? List.of(frame.getSay().of("missing.none", Counties.COUNT)) : said;
    }

    private String names(Standing standing) {
        Counties counties = catalogs.counties();
        return content.getReport().counties().stream()
                .filter(c -> c.standing() == standing)
                .map(c -> counties.byCode(c.county()).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
