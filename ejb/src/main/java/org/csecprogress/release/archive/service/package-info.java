/** The audit of all published releases from outside. */
package org.csecprogress.release.archive.service;
