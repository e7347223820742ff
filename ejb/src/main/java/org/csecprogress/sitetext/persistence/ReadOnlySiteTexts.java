package org.csecprogress.sitetext.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.sitetext.PassedSiteTexts;
import org.csecprogress.sitetext.ShownDays;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteTextKind;

/** Reads the approved texts on the public side's connections. */
@ApplicationScoped
class ReadOnlySiteTexts implements PassedSiteTexts {
    // SQL, because the persistence unit uses the connections that may write. A second unit for
    // this one statement would read the mappings of all entities again.
    private static final String PASSED =
            """
            select kind, passed_en, passed_es, passed_from, passed_until
            from site_text
            where passed_en is not null
            """;

    private final ReadSql sql;

    protected ReadOnlySiteTexts() {
        this(null);
    }

    @Inject
    ReadOnlySiteTexts(ReadSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<SiteTextKind, ShownText> read() {
        Map<SiteTextKind, ShownText> texts = new EnumMap<>(SiteTextKind.class);
        sql.list(
                PASSED,
                row ->
                        texts.put(
                                SiteTextKind.valueOf(row.getString("kind")),
                                new ShownText(
                                        new LocalText(
                                                row.getString("passed_en"),
                                                row.getString("passed_es")),
                                        new ShownDays(
                                                row.getObject("passed_from", LocalDate.class),
                                                row.getObject("passed_until", LocalDate.class)))));
        return texts;
    }
}
