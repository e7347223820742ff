/** Audits of all published releases, with their findings. */
package org.csecprogress.release.archive;
