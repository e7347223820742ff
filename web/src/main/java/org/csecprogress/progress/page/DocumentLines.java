package org.csecprogress.progress.page;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;

/** The documents of a county in words, and their order. */
final class DocumentLines {
    private static final Map<String, Comparator<Document>> ORDERS =
            Map.of(
                    "name", Comparator.comparing(Document::name, String.CASE_INSENSITIVE_ORDER),
                    "type", Comparator.comparing(Document::type),
                    "size", Comparator.comparing(Document::size),
                    "added", Comparator.comparing(Document::addedAt));

    private final Counties counties;
    private final Sentences words;

    DocumentLines(Counties counties, Sentences words) {
        this.counties = counties;
        this.words = words;
    }

    /**
     * One document.
     *
     * @param serves the other counties that it serves, or whose it is
     * @param manageHref the page where it is shared and withdrawn; empty for another county's
     */
    public record Line(
            String id,
            String name,
            String href,
            String type,
            String size,
            String added,
            String serves,
            String manageHref)
            implements Serializable {}

    /**
     * Returns a slice of the documents.
     *
     * @param all by name
     * @param managing whether the reader may change those of the county
     */
    Sliced<Line> slice(List<Document> all, Slice slice, CountyCode county, boolean managing) {
        Sliced<Document> shown = Sliced.of(sorted(all, slice), slice);
        return new Sliced<>(
                shown.lines().stream().map(each -> line(each, county, managing)).toList(),
                shown.total());
    }

    private static List<Document> sorted(List<Document> all, Slice slice) {
        Comparator<Document> order = ORDERS.get(slice.by());
        return order == null
                ? all
                : all.stream().sorted(slice.isDown() ? order.reversed() : order).toList();
    }

    private Line line(Document document, CountyCode county, boolean managing) {
        String id = Long.toString(document.id());
        boolean own = document.county().equals(county);
        return new Line(
                id,
                document.name(),
                new Query("/county/document").with("id", id).toString(),
                words.of("document.type." + document.type()),
                words.of("document.size", Math.max(1, document.size() / 1024)),
                words.of("document.addedBy", words.date(document.addedAt()), document.addedName()),
                own ? serves(document) : words.of("document.from", name(document.county())),
                own && managing ? new Query(DocumentsView.PATH).with("id", id).toString() : "");
    }

    private String serves(Document document) {
        String others =
                document.shares().stream()
                        .map(this::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? words.of("document.serves.own")
                : words.of("document.serves", others);
    }

    private String name(CountyCode code) {
        return counties.byCode(code).name();
    }
}
