package org.csecprogress.publication.activation;

import org.csecprogress.catalog.Catalog;

/**
 * What protects the figures of a release: a version of the catalogue, and the policy beside it.
 *
 * @param policy edition of the guidelines and threshold, in words
 */
public record ProtectionRules(Catalog catalog, String policy) {}
