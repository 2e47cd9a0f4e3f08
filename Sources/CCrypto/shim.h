#ifndef SLAUDIT_CCRYPTO_SHIM_H
#define SLAUDIT_CCRYPTO_SHIM_H

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

/* The certificates that stand in a signed message; NULL when it has none or is not signed. The message keeps them. */
static inline STACK_OF(X509) *slaudit_certificates(PKCS7 *message) {
    return PKCS7_type_is_signed(message) ? message->d.sign->cert : NULL;
}

/* How many parties signed a message. */
static inline int slaudit_signer_count(PKCS7 *message) {
    return PKCS7_type_is_signed(message) ? sk_PKCS7_SIGNER_INFO_num(message->d.sign->signer_info) : 0;
}

/* Macros that are no functions. */
static inline int slaudit_x509_count(const STACK_OF(X509) *certificates) { return certificates ? sk_X509_num(certificates) : 0; }
static inline X509 *slaudit_x509_at(const STACK_OF(X509) *certificates, int index) { return sk_X509_value(certificates, index); }
static inline STACK_OF(X509) *slaudit_x509_list(void) { return sk_X509_new_null(); }
static inline int slaudit_x509_append(STACK_OF(X509) *certificates, X509 *certificate) { return sk_X509_push(certificates, certificate); }
static inline void slaudit_x509_list_free(STACK_OF(X509) *certificates) { sk_X509_pop_free(certificates, X509_free); }
static inline void slaudit_x509_borrowed_list_free(STACK_OF(X509) *certificates) { sk_X509_free(certificates); }
static inline long slaudit_memory(BIO *memory, char **bytes) { return BIO_get_mem_data(memory, bytes); }
static inline int slaudit_print_name(BIO *out, const X509_NAME *name) {
    return X509_NAME_print_ex(out, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
}

#endif
