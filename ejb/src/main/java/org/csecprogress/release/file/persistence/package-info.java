/** Stores the files of public releases. */
package org.csecprogress.release.file.persistence;
