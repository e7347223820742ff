/**
 * Looks into files of counties in a process apart, draws their pages, and asks the virus scanner.
 */
package org.csecprogress.progress.inspection.service;
