package org.csecprogress.review.queue.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.review.service.QueueLine;

/**
 * A county ticked in the queue, as the page showed it.
 *
 * @param version version of its submission, or 0 if there was none
 * @param assignee account of its reviewer, or 0 if there was none
 */
record ChosenCounty(CountyCode county, long version, long assignee) implements Serializable {
    /** The parameter with the counties that were ticked. */
    static final String PARAMETER = "chosen";

    private static final Pattern WRITTEN = Pattern.compile("(\\d\\d)\\.(\\d{1,18})\\.(\\d{1,18})");

    static ChosenCounty of(QueueLine line) {
        return new ChosenCounty(line.county().code(), line.version(), line.assignee());
    }

    /** Returns it as an address has it. */
    String written() {
        return county + "." + version + "." + assignee;
    }

    /**
     * Parses the ticked counties of an address, each once.
     *
     * @throws NotFoundException if one is malformed
     */
    static List<ChosenCounty> parse(String written) {
        Map<CountyCode, ChosenCounty> all = new LinkedHashMap<>();
        Arrays.stream(written.split(","))
                .filter(value -> !value.isEmpty())
                .map(ChosenCounty::one)
                .forEach(chosen -> all.put(chosen.county(), chosen));
        return List.copyOf(all.values());
    }

    private static ChosenCounty one(String value) {
        Matcher found = WRITTEN.matcher(value);
        if (!found.matches() || !CountyCode.isValid(found.group(1))) {
            throw new NotFoundException("county");
        }
        return new ChosenCounty(
                new CountyCode(found.group(1)),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)));
    }
}
