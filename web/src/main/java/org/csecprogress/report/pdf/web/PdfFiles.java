package org.csecprogress.report.pdf.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.reading.service.FileStore;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.FrameEdition;
import org.csecprogress.report.serving.web.PublicPage;
import org.csecprogress.report.serving.web.PublicView;

/**
 * Makes the documents of public releases from the views that the public pages consist of, when they
 * are first asked for, and stores and caches them. One document is made at a time, so that whoever
 * asks for many cannot keep the processors busy.
 */
@ApplicationScoped
public class PdfFiles {
    /** Request attribute with the mark of a document that is not public yet. */
    public static final String EMBARGO = "csec.embargo";

    /** Most documents in the cache: both of nine releases in both languages. */
    private static final int DOCUMENTS = 36;

    private static final int MOST_WAITING = 20;
    private static final int PATIENCE = 60;
    private static final String TYPE = "application/pdf";

    @Inject private PublicReleases releases;
    @Inject private FrameEdition frames;
    @Inject private SiteAddress site;
    @Inject private FileStore store;

    private final Map<Key, ReleaseFile> files = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock making = new ReentrantLock(true);

    /**
     * The key of a document.
     *
     * @param edition a digest of the releases withdrawn since; for a document that only staff can
     *     have, a fingerprint of everything public, with the calendar and the day
     */
    private record Key(
            String edition, PublicRelease release, PdfDocument document, Language language) {}

    /**
     * Returns a document of a release that is not withdrawn, or empty if others are being made for
     * too long.
     */
    public Optional<ReleaseFile> find(
            PublicRelease release,
            PdfDocument document,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException, InterruptedException {
        List<PublicRelease> known = releases.all();
        PublicPage page = page(release, known, document, language);
        String edition =
                document.isPublic() ? PublicReleases.edition(release, known) : frames.of(page);
        Key key = new Key(edition, release, document, language);
        Optional<ReleaseFile> kept = kept(key);
        if (kept.isPresent()) {
            return kept;
        }
        if (making.getQueueLength() >= MOST_WAITING
                || !making.tryLock(PATIENCE, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            // Somebody else may have made it meanwhile.
            kept = kept(key);
            if (kept.isEmpty()) {
                kept = Optional.of(make(key, page, request, response));
            }
            return kept;
        } finally {
            making.unlock();
        }
    }

    private ReleaseFile make(
            Key key, PublicPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PdfDocument document = key.document();
        ReleaseFile made = make(page, document, request, response);
        if (document.isPublic()) {
            Folder folder = Folder.of(key.language());
            made = store.keep(key.release(), key.edition(), folder, List.of(made)).get(0);
        }
        keep(key, made);
        return made;
    }

    /**
     * Returns a document of a release that is not public yet, with the mark of the embargo on each
     * page, or empty if others are being made for too long. It is never kept.
     *
     * @param mark until when it may not be passed on, and whose copy it is
     */
    public Optional<ReleaseFile> embargoed(
            PublicRelease release,
            PdfDocument document,
            Language language,
            String mark,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException, InterruptedException {
        if (making.getQueueLength() >= MOST_WAITING
                || !making.tryLock(PATIENCE, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            List<PublicRelease> all = new ArrayList<>(List.of(release));
            all.addAll(releases.all());
            request.setAttribute(EMBARGO, mark);
            return Optional.of(
                    make(page(release, all, document, language), document, request, response));
        } finally {
            making.unlock();
        }
    }

    private ReleaseFile make(
            PublicPage page,
            PdfDocument document,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        byte[] html = PublicView.render(page, request, response);
        return new ReleaseFile(
                document.file(),
                TYPE,
                PdfWriter.write(
                        PdfMarkup.of(html, site.of("")),
                        page.release().orElseThrow().publishedAt()));
    }

    private static PublicPage page(
            PublicRelease release,
            List<PublicRelease> all,
            PdfDocument document,
            Language language) {
        PublicRoute route =
                PublicRoute.of(PublicRoute.address(language, "/report/" + release.number()))
                        .orElseThrow();
        return new PublicPage(route.shownAs(document.view()), all, Optional.of(release));
    }

    private Optional<ReleaseFile> kept(Key key) {
        Optional<ReleaseFile> cached;
        synchronized (files) {
            cached = Optional.ofNullable(files.get(key));
        }
        if (cached.isPresent() || !key.document().isPublic()) {
            return cached;
        }
        Optional<ReleaseFile> stored =
                store.find(
                        key.release(),
                        key.edition(),
                        Folder.of(key.language()),
                        key.document().file());
        stored.ifPresent(file -> keep(key, file));
        return stored;
    }

    private void keep(Key key, ReleaseFile file) {
        synchronized (files) {
            files.put(key, file);
            if (files.size() > DOCUMENTS) {
                files.remove(files.keySet().iterator().next());
            }
        }
    }
}
