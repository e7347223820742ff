/** The use cases of publishing, withdrawing and restating a release. */
package org.csecprogress.release.publishing.service;
