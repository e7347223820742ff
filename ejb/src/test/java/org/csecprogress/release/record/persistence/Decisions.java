package org.csecprogress.release.record.persistence;

import java.util.Optional;
import java.util.function.BiFunction;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.memory.OfRelease;
import org.csecprogress.release.text.DecidedText;

/** Finds the stored decision on the text of an author in a release. */
interface Decisions extends BiFunction<Release, TextAuthor, Optional<DecidedText>> {
    /** How a store makes one. */
    Made<Decisions> MADE =
            Made.by(
                    em ->
                            (release, author) ->
                                    em.createNamedQuery(DecidedText.OF_AUTHOR, DecidedText.class)
                                            .setParameter("release", release)
                                            .setParameter("author", author.code())
                                            .getResultStream()
                                            .findFirst(),
                    memory ->
                            (release, author) ->
                                    OfRelease.all(memory, DecidedText.class, release)
                                            .filter(
                                                    each ->
                                                            author.code()
                                                                    .equals(
                                                                            Memory.value(
                                                                                    each,
                                                                                    "author")))
                                            .findFirst());
}
