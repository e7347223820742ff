package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.reading.service.PublicReleaseFiles;

/** The files that contain a whole release, with their sizes. */
@Named
@RequestScoped
public class ReportFiles {
    private static final int KILOBYTE = 1_000;

    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private PublicReleaseFiles files;

    /** A file with its format and size in words. */
    public record Download(String title, String href, String size) {}

    /** The file that has all tables, by its name. */
    public record Archive(String name, String href) {}

    /** Returns the file that has all tables. */
    public Archive getArchive() {
        String name = ReleasePackage.zipName(report.getRelease().number().toString());
        return new Archive(name, report.getApiHref() + "/" + name);
    }

    /** Returns the report and its brief as documents, in the language of the page. */
    public List<Download> getDocuments() {
        return List.of(document("brief"), document("report"));
    }

    private Download document(String name) {
        return new Download(
                frame.getSay().of("pdf." + name),
                "%s/%s.pdf?lang=%s".formatted(report.getApiHref(), name, frame.getLang()),
                frame.getSay().of("pdf." + name + ".size"));
    }

    /** Returns the files. Before publication their sizes are not known. */
    public List<Download> getAll() {
        String number = report.getRelease().number().toString();
        Optional<ReleasePackage> all = files.find(number);
        return List.of(
                file(all, "zip", ReleasePackage.zipName(number), "ZIP"),
                file(all, "xlsx", ReleasePackage.WORKBOOK, "XLSX"),
                file(all, "figures", ReleasePackage.FIGURES, "CSV"),
                file(all, "dictionary", ReleasePackage.DICTIONARY, "CSV"),
                file(all, "json", ReleasePackage.PACKAGE, "JSON"));
    }

    private Download file(Optional<ReleasePackage> all, String key, String name, String format) {
        String size =
                all.flatMap(known -> known.find(name))
                        .map(file -> size(format, file))
                        .orElse(format);
        return new Download(
                frame.getSay().of("report.package." + key), report.getApiHref() + "/" + name, size);
    }

    private String size(String format, ReleaseFile file) {
        long kilobytes = (file.size() + KILOBYTE - 1L) / KILOBYTE;
        return frame.getSay().of("report.package.size", format, frame.getSay().number(kilobytes));
    }
}
