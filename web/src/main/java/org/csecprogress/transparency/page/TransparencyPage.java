package org.csecprogress.transparency.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.service.TransparencyService;

/** The public page of the daily heads. */
@Named
@RequestScoped
public class TransparencyPage {
    /** The page has those of a month; the file has all. */
    private static final int SHOWN = 31;

    @Inject private PublicFrame frame;
    @Inject private TransparencyService transparency;
    private List<Line> lines;

    /**
     * A head.
     *
     * @param day its day in words
     * @param root root of its tree
     * @param key name of the key of its seal
     */
    public record Line(String day, String root, String key) {}

    /** Returns the newest heads, newest first. */
    public List<Line> getLines() {
        if (lines == null) {
            List<DailyHead> all = transparency.heads();
            List<Line> newest = new ArrayList<>();
            for (DailyHead head : all.subList(Math.max(0, all.size() - SHOWN), all.size())) {
                newest.add(0, new Line(frame.getSay().date(head.day()), head.root(), head.keyId()));
            }
            lines = List.copyOf(newest);
        }
        return lines;
    }
}
