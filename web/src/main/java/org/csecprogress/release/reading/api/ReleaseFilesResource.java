package org.csecprogress.release.reading.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.reading.service.PublicReleaseFiles;
import org.csecprogress.release.reading.service.PublicReleases;

/** The files of each release: its data package and workbook, open to everyone. */
@Path("/releases")
public class ReleaseFilesResource {
    @Inject private PublicReleases releases;

    @Inject private PublicReleaseFiles files;

    /** Returns every figure of a release as one tidy table. */
    @GET
    @Path("/{number}/figures.csv")
    public Response figures(
            @PathParam("number") String number,
            @Context Request request,
            @Context HttpHeaders headers) {
        return file(number, ReleasePackage.FIGURES, request, headers);
    }

    /** Returns the words for the codes in a release's files. */
    @GET
    @Path("/{number}/dictionary.csv")
    public Response dictionary(
            @PathParam("number") String number,
            @Context Request request,
            @Context HttpHeaders headers) {
        return file(number, ReleasePackage.DICTIONARY, request, headers);
    }

    /** Returns the description of a release's tables as a Frictionless Data Package. */
    @GET
    @Path("/{number}/datapackage.json")
    public Response described(
            @PathParam("number") String number,
            @Context Request request,
            @Context HttpHeaders headers) {
        return file(number, ReleasePackage.PACKAGE, request, headers);
    }

    /** Returns the data package of a release in one file. */
    @GET
    @Path("/{number}/csec-progress-{named}.zip")
    public Response archive(
            @PathParam("number") String number,
            @PathParam("named") String named,
            @Context Request request,
            @Context HttpHeaders headers) {
        return file(number, ReleasePackage.zipName(named), request, headers);
    }

    /** Returns a release as a workbook. */
    @GET
    @Path("/{number}/release.xlsx")
    public Response workbook(
            @PathParam("number") String number,
            @Context Request request,
            @Context HttpHeaders headers) {
        return file(number, ReleasePackage.WORKBOOK, request, headers);
    }

    private Response file(String number, String name, Request request, HttpHeaders headers) {
        return ReleaseAnswers.ifStanding(
                releases.find(number),
                release ->
                        files.find(release, name)
                                .map(file -> FileAnswer.of(file, request, headers)));
    }
}
