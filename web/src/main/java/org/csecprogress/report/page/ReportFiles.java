package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.reading.service.PublicReleaseFiles;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** The files that contain a whole release, with their sizes. */
@Named
@RequestScoped
public class ReportFiles {
    private static final int KILOBYTE = 1_000;

    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private PublicReleases releases;
    @Inject private PublicReleaseFiles files;

    /** A file with its format and size in words. */
    public record Download(String title, String href, String size) {}

    /** Returns the files. Before publication their sizes are not known. */
    public List<Download> getAll() {
        String number = report.getRelease().number().toString();
        return List.of(
                file("zip", ReleasePackage.zipName(number), "ZIP"),
                file("xlsx", ReleasePackage.WORKBOOK, "XLSX"),
                file("figures", ReleasePackage.FIGURES, "CSV"),
                file("dictionary", ReleasePackage.DICTIONARY, "CSV"),
                file("json", ReleasePackage.PACKAGE, "JSON"));
    }

    private Download file(String key, String name, String format) {
        PublicRelease release = report.getRelease();
        String size =
                releases.find(release.number().toString())
                        .flatMap(known -> files.find(known, name))
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
