package org.csecprogress.review.queue.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;

/** The filter of the queue as a reviewer fills it in. */
public class QueueForm implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private String period;
    private QueueTab tab = QueueTab.ALL;
    private String name = "";
    private String region = "";
    private String who = "";

    /** Returns the filter of a reader. */
    QueueFilter filter(long reader) {
        Map<String, String> stated =
                Map.of("tab", tab.name(), "name", name, "region", region, "who", who);
        return QueueFilter.of(field -> stated.getOrDefault(field, ""), reader);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the quarter, or null for the newest. */
    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getTab() {
        return tab.name();
    }

    public void setTab(String tab) {
        this.tab = QueueTab.of(text(tab));
    }

    /** Returns the part of a county's name that is looked for, or null. */
    public String getName() {
        return orNull(name);
    }

    public void setName(String name) {
        this.name = text(name);
    }

    /** Returns the code of a region, or null for all. */
    public String getRegion() {
        return orNull(region);
    }

    public void setRegion(String region) {
        this.region = text(region);
    }

    /** Returns whose counties, as {@link QueueFilter.Who} writes it, or null for everyone's. */
    public String getWho() {
        return orNull(who);
    }

    public void setWho(String who) {
        this.who = QueueFilter.Who.of(text(who)).written();
    }
}
