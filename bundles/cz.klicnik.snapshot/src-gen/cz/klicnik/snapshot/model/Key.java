/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.Trilean;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getAlgorithm <em>Algorithm</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getSign <em>Sign</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getVerify <em>Verify</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getDecrypt <em>Decrypt</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getEncrypt <em>Encrypt</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getUnwrap <em>Unwrap</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getWrap <em>Wrap</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getDerive <em>Derive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Key#getLocal <em>Local</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey()
 * @model abstract="true"
 * @generated
 */
public interface Key extends Entry {
	/**
	 * Returns the value of the '<em><b>Algorithm</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Algorithm</em>' attribute.
	 * @see #setAlgorithm(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Algorithm()
	 * @model default="-1"
	 * @generated
	 */
	long getAlgorithm();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getAlgorithm <em>Algorithm</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Algorithm</em>' attribute.
	 * @see #getAlgorithm()
	 * @generated
	 */
	void setAlgorithm(long value);

	/**
	 * Returns the value of the '<em><b>Sign</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sign</em>' attribute.
	 * @see #setSign(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Sign()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getSign();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getSign <em>Sign</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sign</em>' attribute.
	 * @see #getSign()
	 * @generated
	 */
	void setSign(Trilean value);

	/**
	 * Returns the value of the '<em><b>Verify</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Verify</em>' attribute.
	 * @see #setVerify(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Verify()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getVerify();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getVerify <em>Verify</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Verify</em>' attribute.
	 * @see #getVerify()
	 * @generated
	 */
	void setVerify(Trilean value);

	/**
	 * Returns the value of the '<em><b>Decrypt</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Decrypt</em>' attribute.
	 * @see #setDecrypt(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Decrypt()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getDecrypt();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getDecrypt <em>Decrypt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Decrypt</em>' attribute.
	 * @see #getDecrypt()
	 * @generated
	 */
	void setDecrypt(Trilean value);

	/**
	 * Returns the value of the '<em><b>Encrypt</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Encrypt</em>' attribute.
	 * @see #setEncrypt(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Encrypt()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getEncrypt();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getEncrypt <em>Encrypt</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Encrypt</em>' attribute.
	 * @see #getEncrypt()
	 * @generated
	 */
	void setEncrypt(Trilean value);

	/**
	 * Returns the value of the '<em><b>Unwrap</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Unwrap</em>' attribute.
	 * @see #setUnwrap(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Unwrap()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getUnwrap();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getUnwrap <em>Unwrap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Unwrap</em>' attribute.
	 * @see #getUnwrap()
	 * @generated
	 */
	void setUnwrap(Trilean value);

	/**
	 * Returns the value of the '<em><b>Wrap</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Wrap</em>' attribute.
	 * @see #setWrap(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Wrap()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getWrap();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getWrap <em>Wrap</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Wrap</em>' attribute.
	 * @see #getWrap()
	 * @generated
	 */
	void setWrap(Trilean value);

	/**
	 * Returns the value of the '<em><b>Derive</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Derive</em>' attribute.
	 * @see #setDerive(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Derive()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getDerive();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getDerive <em>Derive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Derive</em>' attribute.
	 * @see #getDerive()
	 * @generated
	 */
	void setDerive(Trilean value);

	/**
	 * Returns the value of the '<em><b>Local</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Local</em>' attribute.
	 * @see #setLocal(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getKey_Local()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getLocal();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Key#getLocal <em>Local</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Local</em>' attribute.
	 * @see #getLocal()
	 * @generated
	 */
	void setLocal(Trilean value);

} // Key
