package org.csecprogress.report.discovery.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.reading.service.PublicReleaseFiles;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.serving.web.PublicPage;

/** The page's release for search engines, as linked data (JSON-LD) inside the page. */
@Named("linked")
@RequestScoped
public class LinkedData {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private ReportContent content;
    @Inject private PublicReleaseFiles files;
    @Inject private Profile profile;
    @Inject private SiteAddress site;

    private LinkedWords words() {
        return new LinkedWords(frame.getSay(), profile.isDemonstration(), site);
    }

    /** Returns the report, which is based on the data of its release. */
    public String getReport() {
        PublicRelease release = content.getRelease();
        LinkedWords words = words();
        return text(
                words.common("Report", release)
                        .add("name", words.title(content.getTitle()))
                        .add("description", words.text(content.getAbout()))
                        .add("url", words.page(release))
                        .add("reportNumber", release.number().toString())
                        .add("inLanguage", frame.getLang())
                        .add(
                                "isBasedOn",
                                JsonBuilders.object()
                                        .add("@type", "Dataset")
                                        .add("@id", words.dataset(release))));
    }

    /** Returns the data of the release with its files. */
    public String getDataset() {
        PublicRelease release = content.getRelease();
        return text(
                words().dataset(release, content.getAbout())
                        .add("distribution", distributions(release))
                        .add("includedInDataCatalog", words().catalog()));
    }

    private JsonArrayBuilder distributions(PublicRelease release) {
        JsonArrayBuilder all = JsonBuilders.array();
        String number = release.number().toString();
        ReleasePackage made = files.of(release, PublicPage.of(request).releases());
        LinkedWords words = words();
        for (String name : ReleasePackage.names(number)) {
            made.find(name)
                    .ifPresent(
                            file ->
                                    all.add(
                                            words.download(
                                                    file, content.getApiHref() + "/" + name)));
        }
        return all;
    }

    /** Returns all releases that stand, as a catalogue of data. */
    public String getCatalog() {
        LinkedWords words = words();
        JsonArrayBuilder datasets = JsonBuilders.array();
        PublicPage.of(request).releases().stream()
                .filter(PublicRelease::isCurrent)
                .forEach(
                        release ->
                                datasets.add(
                                        words.dataset(
                                                release, frame.getSay().of("data.description"))));
        return text(
                words.catalog().add("@context", LinkedWords.VOCABULARY).add("dataset", datasets));
    }

    /** Returns an object as text that can't end the element that holds it. */
    static String text(JsonObjectBuilder object) {
        return object.build()
                .toString()
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }
}
