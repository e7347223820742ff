/** The cells that were shown before publication. */
package org.csecprogress.release.preview.service;
