package org.csecprogress.audit.page;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;

/** The search of the audit trail. */
public class AuditForm implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final String CHAIN = "[a-z]{1,10}:[0-9A-Za-z-]{1,28}";

    private LocalDate from;
    private LocalDate to;
    private String actor = "";
    private String action = "";
    private String about = "";
    private CountyCode county;
    private String chain = "";

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(CaliforniaTime.ZONE).toInstant();
    }

    /** Returns the filter. What it cannot mean is left out. */
    AuditFilter filter() {
        return new AuditFilter(
                start(from),
                to == null ? null : start(to.plusDays(1)),
                actor,
                action,
                Arrays.stream(AuditFilter.About.values())
                        .filter(each -> each.name().equals(about))
                        .findFirst()
                        .orElse(null),
                county,
                chain);
    }

    /** Looks through all entries again. */
    void clear() {
        from = null;
        to = null;
        actor = "";
        action = "";
        about = "";
        county = null;
        chain = "";
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the first day in California, or null. */
    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    /** Returns the last day, or null. */
    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    /** Returns the part of a name that is looked for, or null. */
    public String getActor() {
        return orNull(actor);
    }

    public void setActor(String actor) {
        this.actor = text(actor);
    }

    public String getAction() {
        return orNull(action);
    }

    public void setAction(String action) {
        this.action = text(action);
    }

    public String getAbout() {
        return orNull(about);
    }

    public void setAbout(String about) {
        this.about = text(about);
    }

    public CountyCode getCounty() {
        return county;
    }

    public void setCounty(CountyCode county) {
        this.county = county;
    }

    /** Returns the single chain that is shown, or null. */
    public String getChain() {
        return orNull(chain);
    }

    public void setChain(String chain) {
        this.chain = text(chain).matches(CHAIN) ? text(chain) : "";
    }
}
