package org.csecprogress.progress.page;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Document;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentReader;

/** Evidence in words, with a link if there is something to open. */
public final class EvidenceLinks {
    private final Map<Long, String> names;
    private final Map<Long, String> named;
    private final Sentences words;
    private final String path;

    private EvidenceLinks(
            Map<Long, String> names, Map<Long, String> named, Sentences words, String path) {
        this.names = Map.copyOf(names);
        this.named = Map.copyOf(named);
        this.words = words;
        this.path = path;
    }

    /**
     * Looks up all documents in the evidence at once.
     *
     * @param evidence in the written form of answers
     */
    public static EvidenceLinks of(
            DocumentReader documents, Actor actor, Collection<String> evidence, Sentences words) {
        var ids =
                evidence.stream()
                        .map(text -> new Evidence(text).document())
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .collect(Collectors.toSet());
        String path = actor.worksForState() ? "/state/document" : "/county/document";
        return new EvidenceLinks(documents.names(actor, ids), Map.of(), words, path);
    }

    /**
     * Returns a copy that also names these documents without links. A CDSS reviewer entering a
     * filing chooses among them but may open only submitted ones.
     */
    public EvidenceLinks naming(Collection<Document> choices) {
        return new EvidenceLinks(
                names,
                choices.stream().collect(Collectors.toMap(Document::id, Document::name)),
                words,
                path);
    }

    /** Returns one evidence. A document that this person may not open is shown as unavailable. */
    public EvidenceLink of(String written) {
        var evidence = new Evidence(written);
        OptionalLong document = evidence.document();
        if (document.isEmpty()) {
            return new EvidenceLink(written, evidence.link().orElse(""));
        }
        String name = names.get(document.getAsLong());
        return name == null
                ? new EvidenceLink(
                        named.getOrDefault(document.getAsLong(), words.of("evidence.gone")), "")
                : new EvidenceLink(
                        name,
                        new Query(path).with("id", Long.toString(document.getAsLong())).toString());
    }
}
