package org.csecprogress.release.activation;

import org.csecprogress.catalog.Catalog;

/**
 * The protection rules of a release: a version of the catalogue and a policy.
 *
 * @param policy edition of the guidelines and threshold, in words
 */
public record ProtectionRules(Catalog catalog, String policy) {}
