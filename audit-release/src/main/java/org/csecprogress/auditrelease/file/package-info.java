/** The published files of a release and their rows, as anybody can download them. */
package org.csecprogress.auditrelease.file;
