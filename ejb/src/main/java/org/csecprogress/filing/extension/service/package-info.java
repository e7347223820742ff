/** Requests of counties for more time to file. */
package org.csecprogress.filing.extension.service;
