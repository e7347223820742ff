package org.csecprogress.release.file;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.ReleaseRow;

/**
 * The description of a release's tables as a Frictionless Data Package, version 1, of the tabular
 * profile.
 */
final class DataPackage {

    private final FileContent content;
    private final PackageWords words;
    private final ReleaseNotes notes;

    DataPackage(FileContent content, PackageWords words, ReleaseNotes notes) {
        this.content = content;
        this.words = words;
        this.notes = notes;
    }

    /**
     * Returns the description.
     *
     * @param files the file of each table, by its name
     */
    byte[] json(List<FileTable> tables, Map<String, ReleaseFile> files) {
        JsonArrayBuilder resources = Json.createArrayBuilder();
        tables.forEach(table -> resources.add(resource(table, files.get(table.file()))));
        String number = content.number().toString();
        JsonObjectBuilder all =
                Json.createObjectBuilder()
                        .add("demonstration", content.isDemonstration())
                        .add("profile", "tabular-data-package")
                        .add("name", "csec-progress-" + number.toLowerCase(Locale.ROOT));
        both(all, "title", notes.title());
        both(all, "description", notes.description());
        return all.add("version", number)
                .add("created", content.publishedAt().toString())
                .add("releaseDigest", content.digest())
                .add("licenses", licences())
                .add("contributors", contributors())
                .add("resources", resources)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder licences() {
        return Json.createArrayBuilder()
                .add(
                        Json.createObjectBuilder()
                                .add("name", Licence.NAME)
                                .add("title", "Creative Commons Attribution 4.0 International")
                                .add("path", Licence.ADDRESS));
    }

    private JsonArrayBuilder contributors() {
        return Json.createArrayBuilder()
                .add(
                        Json.createObjectBuilder()
                                .add("title", words.of("publisher").en())
                                .add("role", "publisher"));
    }

    private JsonObjectBuilder resource(FileTable table, ReleaseFile file) {
        JsonObjectBuilder resource =
                Json.createObjectBuilder()
                        .add("profile", "tabular-data-resource")
                        .add("name", table.name())
                        .add("path", table.file());
        both(resource, "title", words.of("table." + table.name()));
        return resource.add("format", "csv")
                .add("mediatype", "text/csv")
                .add("encoding", "utf-8")
                .add("bytes", file.size())
                .add("hash", "sha256:" + file.digest())
                .add("dialect", dialect())
                .add("schema", schema(table));
    }

    private static JsonObjectBuilder dialect() {
        return Json.createObjectBuilder()
                .add("delimiter", ",")
                .add("lineTerminator", "\r\n")
                .add("quoteChar", "\"")
                .add("doubleQuote", true)
                .add("header", true);
    }

    private JsonObjectBuilder schema(FileTable table) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        table.columns().forEach(column -> fields.add(field(column)));
        JsonArrayBuilder missing = Json.createArrayBuilder().add("");
        if (table.name().equals(TidyFigures.NAME)) {
            missing.add(ReleaseRow.WITHHELD);
        }
        return Json.createObjectBuilder()
                .add("fields", fields)
                .add("missingValues", missing)
                .add("primaryKey", Json.createArrayBuilder(table.key()));
    }

    private JsonObjectBuilder field(FileColumn column) {
        JsonObjectBuilder field =
                Json.createObjectBuilder()
                        .add("name", column.name())
                        .add("type", column.type().name().toLowerCase(Locale.ROOT));
        both(field, "description", words.ofColumn(column));
        JsonObjectBuilder constraints = Json.createObjectBuilder();
        if (column.isKey()) {
            constraints.add("required", true);
        }
        if (!column.values().isEmpty()) {
            constraints.add("enum", Json.createArrayBuilder(column.values()));
        }
        return field.add("constraints", constraints);
    }

    private static void both(JsonObjectBuilder object, String name, LocalText text) {
        object.add(name, text.en()).add(name + "_es", text.es());
    }
}
